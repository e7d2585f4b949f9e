"""The pages of plans: one plan, one commitment, one long text; one module for each part."""
