/** Levels, plans and scenarios: what could not be used as given. */
export const problemsLevel = {} as const;
