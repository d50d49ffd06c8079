namespace NewsSite;
