document.createElement("canvas").toDataURL()
document.getElementById("field").onkeyup = () => {}
Notification.requestPermission()
