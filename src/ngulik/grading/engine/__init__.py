"""The fast executor: learner code in a locked-in fork of a warm process, tests in another process that it never sees."""
