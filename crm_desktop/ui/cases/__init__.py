"""What the board and the page of a case share: a new case, the customer's reaction, won and lost."""
