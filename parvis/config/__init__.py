"""The roof: settings, addresses, the console."""
