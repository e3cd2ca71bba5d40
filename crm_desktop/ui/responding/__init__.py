"""Writing down that somebody answered a campaign, from any screen."""
