/** A fact about a destination; not sure where its source is weak, so that a person must confirm it. */
export interface Fact<T> {
  readonly value: T
  readonly sure: boolean
}

/** What a draft needs of the knowledge about one destination and the result does not carry. */
export interface KnownDestination {
  /** Whether the name the result gives for the handler can be published as it is. */
  readonly operatorSure: boolean
  /** What the company is better known by; absent where its legal name says it. */
  readonly brand?: string
  /** Why an operator has the information sent, in plain words ending in ため. */
  readonly reason?: string
  /** Ids of the purpose table: what the service is used for. */
  readonly purposes?: Fact<readonly string[]>
  /** The same as far as it is known of this service itself; unsure where only its kind is known. */
  readonly purposesDestination?: Fact<readonly string[]>
  readonly policy?: Fact<string>
  readonly optOut?: Fact<string>
}

/** The knowledge of a draft, filled by the caller: facts by destination id, and which categories say little of a user. */
export interface DraftKnowledge {
  readonly destinations: ReadonlyMap<string, KnownDestination>
  /** Category ids that come with any request or are about the tag. */
  readonly metadata: ReadonlySet<string>
}
