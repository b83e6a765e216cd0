/** Of every range shown, unless a method is asked for another. */
export const confidence = 0.95;
