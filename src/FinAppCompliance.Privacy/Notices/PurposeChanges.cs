namespace FinAppCompliance.Privacy.Notices;

/// <summary>Says what changed for one purpose between two notices.</summary>
[Flags]
public enum PurposeChanges
{
    /// <summary>Nothing changed. Also the default value.</summary>
    None = 0,

    /// <summary>The purpose is new.</summary>
    Added = 1,

    /// <summary>The purpose is gone.</summary>
    Removed = 2,

    /// <summary>What the information is for changed.</summary>
    Goal = 4,

    /// <summary>The manner of processing changed, automated decisions and publication included.</summary>
    Manner = 8,

    /// <summary>A kind of information was added, or became sensitive or required.</summary>
    KindsAdded = 16,

    /// <summary>Kinds of information were only taken away.</summary>
    KindsRemoved = 32,

    /// <summary>A recipient that decides for itself or sits abroad was added, or receives more or for another purpose.</summary>
    RecipientsWidened = 64,

    /// <summary>Other changes of recipients: an entrusted processor, a name, a removal.</summary>
    RecipientsOther = 128,

    /// <summary>Information is kept longer, or for a term that cannot be compared.</summary>
    RetentionLonger = 256,

    /// <summary>Information is kept shorter, or its end changed.</summary>
    RetentionShorter = 512,

    /// <summary>The lawful basis changed.</summary>
    Basis = 1024,

    /// <summary>Wording, protection, explanations or contacts changed.</summary>
    Wording = 2048,
}
