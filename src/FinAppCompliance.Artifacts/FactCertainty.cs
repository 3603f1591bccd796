namespace FinAppCompliance.Artifacts;

/// <summary>Says how sure a fact of an artefact is; a greater value is surer.</summary>
public enum FactCertainty
{
    /// <summary>Nothing is claimed. Also the default value.</summary>
    None = 0,

    /// <summary>A name gives a hint, as a class prefix hints at an SDK.</summary>
    Hinted,

    /// <summary>The default of the platform, in a source file that other files are merged with: the merged file may say otherwise.</summary>
    Assumed,

    /// <summary>Follows from the rules of the platform and from what the final file says.</summary>
    Implied,

    /// <summary>Written in the file.</summary>
    Stated,
}
