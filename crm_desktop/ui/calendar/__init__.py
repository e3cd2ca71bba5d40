"""The calendar: days, weeks and months with appointments and follow-ups."""
