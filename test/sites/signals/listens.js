document.addEventListener("keydown", () => {})
window.addEventListener("mousemove", () => {})
document.getElementById("field").addEventListener("input", () => {})
document.onclick = () => {}
document.querySelector("p").addEventListener("click", () => {})
window.addEventListener("load", () => {})
