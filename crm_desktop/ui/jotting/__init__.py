"""Quick capture from anywhere: what just happened and what comes next, in one line."""
