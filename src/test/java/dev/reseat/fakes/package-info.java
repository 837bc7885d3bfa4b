/// Hand-written stand-ins for what lies behind the ports, and a sample cluster with known content.
package dev.reseat.fakes;
