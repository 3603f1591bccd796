/// <summary>A row of the customer table.</summary>
internal sealed record Customer(string Name, string CardNumber, string Segment, string Region);
