namespace NewsSite.Media.Pictures;

/// <summary>A picture could not be decoded or made. The message is the worker's, for logs.</summary>
public sealed class PictureFailure(string message) : Exception(message);
