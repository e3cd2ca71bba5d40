"""SELECT only, one file per noun."""
