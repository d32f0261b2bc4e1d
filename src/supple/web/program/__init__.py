"""Programs: asked for, made by the planner, shown with every reason."""
