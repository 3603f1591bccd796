namespace FinAppCompliance.Privacy.Necessity;

/// <summary>Says how a kind of information stands to the basic function of an application.</summary>
public enum NecessityStanding
{
    /// <summary>Not in the necessary set: it needs a consent of its own, and refusing it may not block the basic function. Also the default value.</summary>
    Extension = 0,

    /// <summary>In the necessary set of the application's type.</summary>
    Necessary,
}
