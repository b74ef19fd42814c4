// Sorting and filtering of the report's tables. Without it the report says all the same.
const rowsOf = (table) => [...table.tBodies[0].rows]

const keyOf = (row, column) => {
  const cell = row.cells[column]
  const text = cell.dataset.sort ?? cell.textContent.trim()
  return cell.dataset.sort !== undefined || cell.classList.contains("num")
    ? Number.parseFloat(text) || 0
    : text
}

const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, document.documentElement.lang))

const sortBy = (table, heading) => {
  const down = heading.getAttribute("aria-sort") === "ascending"
  for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort")
  heading.setAttribute("aria-sort", down ? "descending" : "ascending")
  const rows = rowsOf(table).map((row) => ({ row, key: keyOf(row, heading.cellIndex) }))
  rows.sort((a, b) => (down ? compare(b.key, a.key) : compare(a.key, b.key)))
  table.tBodies[0].append(...rows.map(({ row }) => row))
}

const addSorting = (table) => {
  for (const heading of table.tHead.rows[0].cells) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "sort"
    button.append(...heading.childNodes)
    button.addEventListener("click", () => sortBy(table, heading))
    heading.append(button)
  }
}

const addFilter = (table) => {
  const label = document.createElement("label")
  const field = document.createElement("input")
  label.className = "filter"
  field.type = "search"
  field.addEventListener("input", () => {
    const wanted = field.value.normalize("NFKC").toLowerCase()
    for (const row of rowsOf(table))
      row.hidden = !row.textContent.normalize("NFKC").toLowerCase().includes(wanted)
  })
  label.append(table.dataset.filter, field)
  table.before(label)
}

for (const table of document.querySelectorAll("table.sortable")) addSorting(table)
for (const table of document.querySelectorAll("table[data-filter]")) addFilter(table)
