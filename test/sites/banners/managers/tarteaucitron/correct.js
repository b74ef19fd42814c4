tarteaucitron.init(options)
use(ga)
use(line)
