"""From a pack's raw trees to a frozen `Pack`, in passes, each for one kind of fault."""
