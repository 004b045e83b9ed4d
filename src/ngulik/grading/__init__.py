"""From hand-ins to marks, feedback and reports, on top of nbgrader's gradebook and folders."""
