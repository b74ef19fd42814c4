new Image().src = "https://access-count.example.org/count.gif?v=" + new URL(document.currentScript.src).searchParams.get("v");
