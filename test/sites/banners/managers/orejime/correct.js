window.orejimeConfig = common
