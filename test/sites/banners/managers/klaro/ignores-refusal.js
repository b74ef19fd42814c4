// The tags hang on the choice having been made, whichever it was.
function load(name) {
  const { src } = document.querySelector(`[data-name=${name}]`).dataset
  document.head.append(Object.assign(document.createElement("script"), { src }))
}
var klaroConfig = {
  ...common,
  default: false,
  services: services.map((service) => ({
    ...service,
    onDecline: ({ confirmed }) => confirmed && load(service.name),
  })),
}
