// What should stand in for a denied service runs it all the same.
tarteaucitron.init(options)
const denied = (service) => ({ ...service, fallback: () => /=false/.test(document.cookie) && service.js() })
use(denied(ga))
use(denied(line))
