(function () {
  var v = new URL(document.currentScript.src).searchParams.get("v");
  navigator.sendBeacon("https://gtag.example.org/collect?v=" + v, "en=page_view");
  new Image().src = "https://sns-pixel.example.com/tr?v=" + v;
})();
