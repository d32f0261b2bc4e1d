"""The diary: what people write down, kept as it came, and read as `supple/diary/1`."""
