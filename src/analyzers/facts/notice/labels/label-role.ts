/**
 * What a label announces. `party` names operator and service in one; `purpose-both` the purposes of both sides;
 * `other` something that is not part of an entry (timing, retention, legal basis).
 */
export type LabelRole =
  | "destination"
  | "service"
  | "party"
  | "information"
  | "purpose"
  | "purpose-own"
  | "purpose-destination"
  | "purpose-both"
  | "opt-out"
  | "country"
  | "policy"
  | "other"
