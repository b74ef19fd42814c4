/** One part of a list item, and what it tells. */
export interface ItemPart {
  readonly role: "party" | "service" | "information" | "purpose"
  readonly text: string
}
