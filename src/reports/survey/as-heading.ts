/** A name that stands alone, not in a sentence: its first letter is a capital, in writing that has them. */
export const asHeading = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
