"""The test messages of module 11, written by hand: two parallel forms of 20, and the rule of their difficulty."""
