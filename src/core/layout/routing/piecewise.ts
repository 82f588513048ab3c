/** Work that pauses after each piece, and can be taken on later: nothing else may use what it uses meanwhile. */
export type Piecewise<Result> = Generator<undefined, Result, undefined>
