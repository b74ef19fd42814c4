fetch(`/from-worker?${Math.random()}`)
