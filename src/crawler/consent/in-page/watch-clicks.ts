/// <reference lib="dom" />

/** Of each click since watching began, whether it met something to be seen; in a script world of our own. */
interface World {
  gaibuClicks?: boolean[]
}

export const watchForClicks = { entry: watch, parts: [watch] }
export const seenClicks = { entry: clicks, parts: [clicks] }

function watch(): void {
  const seen: boolean[] = []
  const world = globalThis as World
  world.gaibuClicks = seen
  addEventListener(
    "click",
    (event) => {
      const [target] = event.composedPath()
      if (!(target instanceof Element)) return
      const { width, height } = target.getBoundingClientRect()
      seen.push(
        width > 0 &&
          height > 0 &&
          target.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      )
    },
    true,
  )
}

function clicks(): readonly boolean[] {
  return (globalThis as World).gaibuClicks ?? []
}
