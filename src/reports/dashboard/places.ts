/** Where the pages of the dashboard are. */
export const targetPlace = (url: string): string => `/target?${new URLSearchParams({ url })}`

export const scanPlace = (id: string): string => `/scans/${encodeURIComponent(id)}`

export const reportPlace = (id: string): string => `${scanPlace(id)}/report/`

export const changesPlace = (id: string): string => `${scanPlace(id)}/changes`

export const surveyPlace = (id: string): string => `/surveys/${encodeURIComponent(id)}`
