namespace FinAppCompliance.Disclosure.Documents;

/// <summary>Says what became of publishing a document version.</summary>
public enum PublishOutcome
{
    /// <summary>Nothing was published. Also the default value.</summary>
    None = 0,

    /// <summary>The version is published.</summary>
    Published,

    /// <summary>The same version with the same content was published before; nothing changed.</summary>
    AlreadyPublished,

    /// <summary>The version exists with other content; published versions never change, choose a new version.</summary>
    ContentDiffers,
}
