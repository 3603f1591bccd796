namespace FinAppCompliance.Privacy.Consents;

/// <summary>Names the express act of a person. A box ticked beforehand, silence or going on are no acts and have no name here (AUD 3.4).</summary>
public enum ConsentGesture
{
    /// <summary>No act; never a consent. Also the default value.</summary>
    None = 0,

    /// <summary>The person ticked a box that was empty.</summary>
    Tick,

    /// <summary>The person pressed a button that says so.</summary>
    Button,

    /// <summary>The person signed, by hand or electronically.</summary>
    Signature,
}
