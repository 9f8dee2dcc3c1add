# The name of the banner, for those who listen to it.

banner-label = Change to our legal texts
