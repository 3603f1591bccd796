namespace FinAppCompliance.Privacy.Necessity;

/// <summary>Says how a kind of information stands to the functions of an application.</summary>
public enum NecessityStanding
{
    /// <summary>No function of the application uses it: it may not be collected at all (AUD 4.1, PIPL 6). Also the default value.</summary>
    Unrelated = 0,

    /// <summary>Some function uses it and the basic one works without: it needs a consent of its own, and refusing it may not block the basic function.</summary>
    Extension,

    /// <summary>In the necessary set of the application's type: the basic function does not work without it.</summary>
    Necessary,
}
