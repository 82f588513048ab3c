/** One pattern of a family, and when to take it rather than the others. */
export interface Member {
  /** The pattern's id. */
  readonly id: string
  /** One sentence. */
  readonly take: string
}

/** Patterns that answer the same question in different ways; a pattern may be in several. */
export interface Family {
  readonly id: string
  /** A few words: “Many VPCs, one site”. */
  readonly title: string
  /** What somebody asks who has to choose: “Many VPCs, one customer site: how?” */
  readonly question: string
  /** In the order in which one reads them: the simplest, or the one that is usually right, first; at least two. */
  readonly members: readonly Member[]
  /** Two to four of them that show best how far the choice reaches; the first four where not given. */
  readonly opensWith?: readonly string[]
  /** What the study notes say of all of them, word for word, and what AWS does today where that is something else. */
  readonly notes?: { readonly wording: readonly string[]; readonly today?: string }
}
