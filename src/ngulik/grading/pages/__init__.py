"""What people read: a feedback page per learner, a report per class."""
