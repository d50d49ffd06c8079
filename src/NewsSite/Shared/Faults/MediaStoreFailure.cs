using NewsSite.Core.Languages;

namespace NewsSite.Shared.Faults;

/// <summary>The store of media files, where it is not a disk of this machine, did not do what it was asked.</summary>
public sealed class MediaStoreFailure(MediaStoreTrouble trouble, Exception cause)
    : IOException($"{WhatOf(trouble)} ({cause.Message.ReplaceLineEndings(" ").TrimEnd('.')})", cause)
{
    public MediaStoreTrouble Trouble => trouble;

    /// <summary>One sentence for people; what the store itself said is in the message.</summary>
    public Phrase What => WhatOf(trouble);

    private static Phrase WhatOf(MediaStoreTrouble trouble) =>
        trouble switch
        {
            MediaStoreTrouble.Refused =>
                "The store of media files refuses the newsroom: its key or its settings are wrong.",
            MediaStoreTrouble.NoBucket => "The store of media files has no bucket of the name in the settings.",
            _ => "The store of media files does not answer.",
        };
}

public enum MediaStoreTrouble
{
    /// <summary>It cannot be reached, or has troubles of its own.</summary>
    Away,

    /// <summary>The key is wrong or not allowed to do this, or another setting is not as the store has it.</summary>
    Refused,
    NoBucket,

    /// <summary>It has nothing of that name.</summary>
    NotThere,

    /// <summary>It does not know the request.</summary>
    Unknowing,
}
