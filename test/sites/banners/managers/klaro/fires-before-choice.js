// Every service runs until the visitor says no.
var klaroConfig = { ...common, default: true, optOut: true, services }
