/// <reference lib="dom" />

/** A field a visitor can see and type into, as the page describes it. `maxLength` is -1 where there is none. */
export interface FormField {
  readonly type: string
  readonly name: string
  readonly id: string
  readonly autocomplete: string
  readonly label: string
  readonly placeholder: string
  readonly maxLength: number
}

type Field = HTMLInputElement | HTMLTextAreaElement
type World = typeof globalThis & { fields?: Field[] }

/**
 * Lists the document's visible, empty fields and remembers them in this script world, where the page does not see it.
 * Open shadow roots included. Self-contained: it is sent as text.
 */
export function listFields(most: number): FormField[] {
  const found: Field[] = []
  const canBeTyped = (element: Element): element is Field =>
    (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
    !element.disabled &&
    !element.readOnly &&
    element.value === "" &&
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.getBoundingClientRect().width > 1
  const search = (root: Document | ShadowRoot) => {
    for (const element of Array.from(root.querySelectorAll("*"))) {
      if (found.length >= most) return
      if (canBeTyped(element)) found.push(element)
      if (element.shadowRoot) search(element.shadowRoot)
    }
  }
  search(document)
  const world = globalThis as World
  world.fields = found
  const labelOf = (field: Field) =>
    [
      ...Array.from(field.labels ?? []).map((label) => label.textContent ?? ""),
      field.ariaLabel ?? "",
      field.title,
    ]
      .join(" ")
      .trim()
      .slice(0, 200)
  return found.map((field) => ({
    type: field.type,
    name: field.name,
    id: field.id,
    autocomplete: field.autocomplete,
    label: labelOf(field),
    placeholder: field.placeholder,
    maxLength: field.maxLength,
  }))
}

/** Puts the cursor into a field listed before; false when it has gone. Self-contained: it is sent as text. */
export function enterField(index: number): boolean {
  const field = (globalThis as World).fields?.[index]
  if (!field?.isConnected) return false
  field.scrollIntoView({ block: "center", behavior: "instant" })
  field.focus()
  return field.matches(":focus")
}

/** Takes the cursor out of a field; says whether something stands in it. Self-contained: it is sent as text. */
export function leaveField(index: number): boolean {
  const field = (globalThis as World).fields?.[index]
  const filled = field !== undefined && field.value !== ""
  field?.blur()
  return filled
}
