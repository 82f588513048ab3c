/** How many patterns stand side by side; more pictures are too small to be compared. */
export const fewestCompared = 2
export const mostCompared = 4
