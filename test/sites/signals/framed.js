document.cookie = "chips=script; Secure; SameSite=None; Partitioned"
document.cookie = "plain=script; Secure; SameSite=None"
document.createElement("canvas").toDataURL()
