export const problemsMeasure = {} as const;
