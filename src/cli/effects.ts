/** What a command may do to the world. Tests hand in silent ones. */
export interface Effects {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Both ends are a terminal: progress may overwrite itself, questions may be asked. */
  readonly terminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Asks one question; only called when `terminal`. */
  readonly ask: (question: string) => Promise<string>;
  /** Opens a file with the desktop's program; does nothing where there is no desktop. */
  readonly open: (path: string) => void;
}
