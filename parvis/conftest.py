"""What tests of every room may ask for."""

from parvis.record.tests.emptying import real_transactions

__all__ = ["real_transactions"]
